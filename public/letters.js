// Letters that a keyboard may lack, beside the field in which a word of a French text is missing.

const row = document.createElement("span");
row.className = "letters";
row.append(
  ...Array.from("éèêàçœ«»", (letter) => {
    const key = document.createElement("button");
    // Who has a keyboard needs none of them: the focus passes them by.
    Object.assign(key, { type: "button", tabIndex: -1, textContent: letter });
    return key;
  }),
);

addEventListener("focusin", ({ target }) => {
  if (target.matches(".item [type=text]:lang(fr)")) target.parentNode.after(row);
});

row.addEventListener("mousedown", (event) => {
  // The field keeps the focus, and its caret.
  event.preventDefault();
  // An old command that every browser has: what it types can be undone, and the field knows that it was changed.
  if (event.target !== row) document.execCommand("insertText", false, event.target.textContent);
});
