//! The browser's tree of what it tells screen readers, as text.

use std::collections::HashMap;

use serde_json::{Value, json};

/// The roles that are kept: WAI-ARIA's, which browsers agree on from one version to the next.
const ROLES: [&str; 20] = [
    "alert",
    "article",
    "banner",
    "button",
    "checkbox",
    "combobox",
    "contentinfo",
    "dialog",
    "form",
    "heading",
    "link",
    "list",
    "listitem",
    "main",
    "navigation",
    "radio",
    "region",
    "searchbox",
    "status",
    "term",
];

/// A line for each thing with one of these roles, with its name, indented below what it is part of.
pub(crate) fn outline(nodes: &[Value]) -> String {
    let text = |node: &Value, path: &str| {
        let value = node.pointer(path).and_then(Value::as_str);
        value.unwrap_or_default().to_owned()
    };
    let by_id: HashMap<String, &Value> = nodes
        .iter()
        .map(|node| (text(node, "/nodeId"), node))
        .collect();
    let mut lines = String::new();
    let mut open: Vec<(&Value, usize)> = nodes.first().map(|root| (root, 0)).into_iter().collect();
    while let Some((node, depth)) = open.pop() {
        let role = text(node, "/role/value");
        let is_told = node.get("ignored") != Some(&json!(true)) && ROLES.contains(&role.as_str());
        if is_told {
            let name = text(node, "/name/value");
            let indent = "  ".repeat(depth);
            lines += &format!("{indent}{role} {name}\n").replace(" \n", "\n");
            // What is read with the name, where it opens.
            let description = text(node, "/description/value");
            if role == "dialog" && !description.is_empty() {
                lines += &format!("{indent}  read aloud: {description}\n");
            }
        }
        let children = node.get("childIds").and_then(Value::as_array);
        let children = children.into_iter().flatten().rev();
        let children = children.filter_map(|id| by_id.get(id.as_str()?));
        open.extend(children.map(|child| (*child, depth + usize::from(is_told))));
    }
    lines
}
