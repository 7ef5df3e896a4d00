//! The short way to words: `tr!("id")` is a text, `tr!("id", count = 3)` one with values in it.

/// Words in the language that is spoken: `tr!("outline-empty")` gives a `&'static str`, `tr!("outline-found", count = n)`
/// a `String`. The identifier is a literal, so that a test finds every one in the English files.
macro_rules! tr {
    ($id:literal) => { crate::words::text($id) };
    ($id:literal, $($name:ident = $value:expr),+ $(,)?) => {
        crate::words::filled($id, &[$((stringify!($name), crate::words::FluentValue::from($value))),+])
    };
}
