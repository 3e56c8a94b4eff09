//! What the camera of a phone sees of the page.

use serde_json::json;
use thirtyfour::By;
use thirtyfour::error::WebDriverResult;

use crate::Reader;

/// The width of a picture, and its pixels row by row, `1` where they are dark: the browser decodes it.
const DARK: &str = "const [picture, done] = arguments;
    const image = new Image();
    image.onload = () => {
        const { width, height } = image;
        const canvas = new OffscreenCanvas(width, height).getContext('2d');
        canvas.drawImage(image, 0, 0);
        const { data } = canvas.getImageData(0, 0, width, height);
        let dark = '';
        for (let at = 0; at < data.length; at += 4) dark += data[at] + data[at + 1] + data[at + 2] < 384 ? 1 : 0;
        done({ width, dark });
    };
    image.src = `data:image/png;base64,${picture}`;";

impl Reader {
    /// What the QR codes say that are seen in what a CSS selector finds first.
    pub async fn codes(&self, selector: &str) -> WebDriverResult<Vec<String>> {
        let element = self.driver().find(By::Css(selector)).await?;
        element.scroll_into_view().await?;
        let picture = json!(element.screenshot_as_png_base64().await?);
        let decoded = self.driver().execute_async(DARK, vec![picture]).await?;
        let width = decoded.json()["width"].as_u64().unwrap();
        let width = usize::try_from(width).unwrap();
        let dark = decoded.json()["dark"].as_str().unwrap().as_bytes().to_vec();
        let grey = |x: usize, y: usize| {
            if dark.get(y * width + x) == Some(&b'1') {
                0
            } else {
                255
            }
        };
        let height = dark.len() / width;
        let mut seen = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
        let codes = seen.detect_grids();
        let codes = codes.iter().filter_map(|code| code.decode().ok());
        Ok(codes.map(|(_, text)| text).collect())
    }
}
