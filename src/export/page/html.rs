//! Small pieces of HTML, every text in them escaped.

pub(super) use crate::charts::escape;

/// A text of the user inside a line: escaped, in its own direction.
pub(super) fn user(text: &str) -> String {
    format!("<span dir=\"auto\">{}</span>", escape(text.trim()))
}

/// A text of the user as a block that keeps its line breaks.
pub(super) fn user_block(text: &str) -> String {
    format!("<p class=\"text\" dir=\"auto\">{}</p>\n", escape(text.trim()))
}

/// A file's name, which may break after each of its parts.
pub(super) fn file_words(name: &str) -> String {
    escape(name).replace('_', "_<wbr>")
}

/// A paragraph of ours.
pub(super) fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", escape(text))
}

/// A paragraph of less weight.
pub(super) fn muted(text: &str) -> String {
    format!("<p class=\"muted\">{}</p>\n", escape(text))
}

/// Where a text of the user comes from; nothing where it is not said.
pub(super) fn source(text: &str) -> String {
    if text.trim().is_empty() { String::new() } else { format!("<p class=\"source\">Source: {}</p>\n", user(text)) }
}

/// A table of a chart's data behind a line that opens it; cells are escaped here.
pub(super) fn data_table(summary: &str, heads: &[&str], rows: &[Vec<String>]) -> String {
    let head = |head: &&str| format!("<th scope=\"col\">{}</th>", escape(head));
    let head: Vec<String> = heads.iter().map(head).collect();
    let head = head.concat();
    let row = |cells: &Vec<String>| {
        let cell = |(at, cell): (usize, &String)| match at {
            0 => format!("<th scope=\"row\">{}</th>", escape(cell)),
            _ => format!("<td>{}</td>", escape(cell)),
        };
        format!("<tr>{}</tr>\n", cells.iter().enumerate().map(cell).collect::<String>())
    };
    let body: String = rows.iter().map(row).collect();
    format!(
        "<details><summary>{}</summary>\n<table class=\"data\">\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n\
         </table></details>\n",
        escape(summary)
    )
}

/// `1 process`, `3 processes`.
pub(super) fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
