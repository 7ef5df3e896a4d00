//! Text as phrases, and how long it is: splitting never loses a character, and words are counted in scripts without
//! spaces, too.

/// Words that end with a full stop in the middle of a sentence.
const SHORTENED: &[&str] = &["e.g.", "i.e.", "etc.", "cf.", "vs.", "approx.", "incl.", "no.", "fig."];

/// A text cut after its sentences and lines; the pieces together are the text, and none is blank unless the text is.
pub fn phrases(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut ends = Vec::new();
    for (at, letter) in text.char_indices() {
        let next = at + letter.len_utf8();
        let (before, after) = text.split_at(next);
        if ends_phrase(before, after) {
            ends.push(next);
        }
    }
    ends.push(text.len());
    for end in ends {
        let Some(piece) = text.get(start..end) else { continue };
        // White space after a sentence belongs to it; a piece of nothing else waits for the next end.
        let rest = text.get(end..).unwrap_or_default();
        let end = end + (rest.len() - rest.trim_start().len());
        if !piece.trim().is_empty()
            && let Some(whole) = text.get(start..end)
        {
            found.push(whole);
            start = end;
        }
    }
    let rest = text.get(start..).unwrap_or_default();
    if !rest.is_empty() {
        found.push(rest);
    }
    found
}

/// Whether a phrase ends between two texts.
fn ends_phrase(before: &str, after: &str) -> bool {
    let Some(last) = before.chars().next_back() else { return false };
    match last {
        '\n' | '。' | '！' | '？' => true,
        '.' | '!' | '?' if after.starts_with(char::is_whitespace) => {
            let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
            let word = word.trim_start_matches(['(', '[', '"', '“']).to_lowercase();
            let goes_on = after.trim_start().starts_with(char::is_lowercase);
            !SHORTENED.contains(&word.as_str()) && !goes_on
        }
        _ => false,
    }
}

/// Whether typing that made one text of another begins a new phrase: the step of undo before it ends there.
pub fn begins_phrase(old: &str, new: &str) -> bool {
    if new.len() <= old.len() {
        return false;
    }
    let common = old.chars().zip(new.chars()).take_while(|(one, other)| one == other);
    let common: usize = common.map(|(letter, _)| letter.len_utf8()).sum();
    let before = new.get(..common).and_then(|text| text.chars().next_back());
    let first = new.get(common..).and_then(|text| text.chars().next());
    match (before, first) {
        (Some('\n'), Some('\n')) => false,
        (Some(_), Some('\n')) => true,
        (Some('。' | '！' | '？'), Some(first)) => !matches!(first, '。' | '！' | '？' | '」' | '』' | '”'),
        (Some('.' | '!' | '?' | '…'), Some(first)) => first.is_whitespace(),
        _ => false,
    }
}

/// How many words a text has: runs of letters between spaces, and every Chinese or Japanese letter for one.
pub fn count_words(text: &str) -> usize {
    let (mut count, mut inside) = (0, false);
    for letter in text.chars() {
        if is_ideograph(letter) {
            count += 1;
            inside = false;
        } else if letter.is_alphanumeric() {
            count += usize::from(!inside);
            inside = true;
        } else if letter.is_whitespace() || is_wide_mark(letter) {
            inside = false;
        }
    }
    count
}

/// Whether a letter is a word of its own: Chinese characters and Japanese syllables.
pub fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9d}' | '\u{20000}'..='\u{323af}')
}

/// Whether a mark of Chinese or Japanese text stands between words.
fn is_wide_mark(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}')
}
