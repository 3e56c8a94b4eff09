// The smallest browser around WebKitGTK: a window that holds a page and nothing else, so that it
// can be as narrow as a phone. WebKitWebDriver starts it and drives it; Debian's own MiniBrowser
// has a toolbar that is 447 px wide at least, and says nothing of what is on the console.
//
// The one argument is JSON: `width`, `height`, `language`, `script` (whether pages may have
// scripts), `before` (a script that runs before a page's own), `lines` (a file to write to, a line
// of JSON for each error or warning and for each request).
import Gio from "gi://Gio";
import Gtk from "gi://Gtk?version=3.0";
import WebKit from "gi://WebKit2?version=4.1";
import System from "system";

const asked = JSON.parse(System.programArgs[0]);

Gtk.init(null);
Gtk.Settings.get_default().gtk_enable_animations = false;

const context = WebKit.WebContext.new_ephemeral();
context.set_automation_allowed(true);
context.set_preferred_languages([asked.language]);

const lines = Gio.File.new_for_path(asked.lines).append_to(Gio.FileCreateFlags.NONE, null);
const note = (line) => lines.write_all(`${JSON.stringify(line)}\n`, null);

// WebKitGTK tells the window around a page nothing of its console: the page's own functions do.
const LISTEN = `{
  const tell = (text) => webkit.messageHandlers.complaint.postMessage(String(text));
  for (const name of ["error", "warn"]) {
    const write = console[name];
    console[name] = (...all) => { tell(all.join(" ")); write.apply(console, all); };
  }
  addEventListener("error", (event) => event.isTrusted && tell(event.message));
  addEventListener("unhandledrejection", ({ reason }) => tell(reason));
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    tell("Content Security Policy: " + violatedDirective + " " + blockedURI));
}`;

const content = new WebKit.UserContentManager();
content.register_script_message_handler("complaint");
content.connect("script-message-received::complaint", (_, message) => note({ complaint: message.get_js_value().to_string() }));
for (const script of [LISTEN, asked.before]) {
  content.add_script(new WebKit.UserScript(script, WebKit.UserContentInjectedFrames.TOP_FRAME, WebKit.UserScriptInjectionTime.START, null, null));
}

const settings = new WebKit.Settings({
  enable_javascript_markup: asked.script,
});

function open() {
  const view = new WebKit.WebView({ web_context: context, user_content_manager: content, settings, is_controlled_by_automation: true });
  view.connect("resource-load-started", (_, resource, request) => {
    note({ asked: request.get_uri() });
    resource.connect("finished", () => {
      const status = resource.get_response()?.get_status_code() ?? 0;
      if (status >= 400) note({ complaint: `${resource.get_uri()}: ${status}` });
    });
  });
  const window = new Gtk.Window();
  view.connect("close", () => window.destroy());
  window.add(view);
  window.set_default_size(asked.width, asked.height);
  window.show_all();
  view.grab_focus();
  return view;
}

context.connect("automation-started", (_, session) => {
  const info = new WebKit.ApplicationInfo();
  info.set_name("window");
  info.set_version(WebKit.get_major_version(), WebKit.get_minor_version(), WebKit.get_micro_version());
  session.set_application_info(info);
  session.connect("create-web-view::window", open);
  session.connect("create-web-view::tab", open);
});

Gtk.main();
