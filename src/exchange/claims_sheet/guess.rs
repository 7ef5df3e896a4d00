//! Guesses sheet, row of heads and columns from the words of the heads and from what the columns hold.

use std::sync::Arc;

use super::profile::{Known, Profile};
use super::vocabulary::{Fit as HeadFit, vocabulary};
use super::{Choices, Field};
use crate::exchange::sheet::{Book, Sheet, column_name};
use crate::framework::Framework;

/// How far down the heads of a table may stand.
const HEAD_ROWS: usize = 40;
/// From this confidence on a guess is taken.
const TAKEN: u8 = 45;

/// By what a column was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// By its head.
    Head,
    /// By its head, and the share of its cells that fit, in per cent.
    Both(u8),
    /// By the share of its cells that fit, in per cent.
    Cells(u8),
    /// By the mean length of its texts.
    Long(usize),
}

/// What was guessed about a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnGuess {
    /// The column, from 0.
    pub column: usize,
    /// Its head.
    pub head: String,
    /// What it holds.
    pub field: Option<Field>,
    /// How sure that is, in per cent.
    pub confidence: u8,
    /// Why; none where nothing was recognised.
    pub why: Option<Why>,
}

impl ColumnGuess {
    /// Why, in words.
    pub fn why_words(&self) -> String {
        let head = self.head.as_str();
        match self.why {
            None => String::new(),
            Some(Why::Head) => tr!("import-why-head", head = head),
            Some(Why::Both(share)) => tr!("import-why-both", head = head, share = share),
            Some(Why::Cells(share)) => tr!("import-why-cells", share = share),
            Some(Why::Long(letters)) => tr!("import-why-long", letters = letters),
        }
    }
}

/// What was guessed about a spreadsheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Guess {
    /// What to begin with.
    pub choices: Choices,
    /// What each column was taken for.
    pub columns: Vec<ColumnGuess>,
}

/// Guesses everything.
pub fn guess(book: &Book, frameworks: &[Arc<Framework>]) -> Guess {
    let known = Known::of(frameworks);
    let worth = |(at, sheet): (usize, &Sheet)| {
        let found = columns(book, at, find_header(sheet), &known);
        let id = found.choices.has(Field::Id) || found.choices.has(Field::Name);
        let sure: usize =
            found.columns.iter().filter(|own| own.field.is_some()).map(|own| usize::from(own.confidence)).sum();
        let rows = if id { sheet.rows.len().min(400) } else { 0 };
        ((!sheet.hidden, id, sure + rows), found)
    };
    let found = book.sheets.iter().enumerate().map(worth);
    // Of equal sheets the first.
    let best = found.reduce(|best, other| if other.0 > best.0 { other } else { best });
    best.map(|(_, guess)| guess).unwrap_or_default()
}

/// Guesses the row of heads and the columns of a sheet.
pub fn guess_sheet(book: &Book, sheet: usize, frameworks: &[Arc<Framework>]) -> Guess {
    let header = book.sheets.get(sheet).and_then(find_header);
    guess_columns(book, sheet, header, frameworks)
}

/// The row with the most words that heads of columns have; at least two, or one that names the identifier.
fn find_header(sheet: &Sheet) -> Option<usize> {
    let worth = |row: usize| {
        let mut fields: Vec<&str> = Vec::new();
        let mut whole = 0;
        let mut texts = 0;
        for cell in sheet.rows.get(row).map(Vec::as_slice).unwrap_or_default() {
            texts += usize::from(!cell.is_blank());
            let best = vocabulary().heads("head", &cell.text).into_iter().next();
            // Long texts are no heads, though they hold the words of some.
            let Some((field, fit)) = best.filter(|_| cell.text.chars().count() <= 60) else { continue };
            if !fields.contains(&field) {
                fields.push(field);
                whole += usize::from(fit == HeadFit::Whole);
            }
        }
        let enough = fields.len() >= 2 && texts >= 2 || whole >= 1 && fields.contains(&"id");
        if enough { fields.len() * 2 + whole * 3 } else { 0 }
    };
    let rows = 0..sheet.rows.len().min(HEAD_ROWS);
    let best = rows.map(|row| (worth(row), row)).reduce(|best, other| if other.0 > best.0 { other } else { best });
    best.filter(|(worth, _)| *worth > 0).map(|(_, row)| row)
}

/// Guesses the columns below a row of heads.
pub fn guess_columns(book: &Book, sheet: usize, header: Option<usize>, frameworks: &[Arc<Framework>]) -> Guess {
    columns(book, sheet, header, &Known::of(frameworks))
}

/// Guesses the columns below a row of heads.
fn columns(book: &Book, sheet: usize, header: Option<usize>, known: &Known<'_>) -> Guess {
    let Some(own) = book.sheets.get(sheet) else { return Guess::default() };
    let width = own.width();
    let first = header.map_or(0, |row| row + 1);
    let profiles: Vec<Profile> = (0..width).map(|column| Profile::of(own, column, first, known)).collect();
    let head = |column: usize| header.map(|row| own.cell(row, column).text.trim().to_owned()).unwrap_or_default();
    let mut wishes: Vec<(u8, usize, Field, Why)> = Vec::new();
    for (column, profile) in profiles.iter().enumerate() {
        for (field, confidence, why) in wishes_of(&head(column), profile) {
            wishes.push((confidence, column, field, why));
        }
    }
    // The surest first; among equals the leftmost column.
    wishes.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
    let mut columns: Vec<ColumnGuess> = (0..width)
        .map(|column| ColumnGuess { column, head: head(column), field: None, confidence: 0, why: None })
        .collect();
    let mut choices = Choices { sheet, header, columns: vec![None; width], ..Choices::default() };
    for (confidence, column, field, why) in wishes.into_iter().filter(|wish| wish.0 >= TAKEN) {
        let free = choices.columns.get(column).is_some_and(Option::is_none);
        let again = field == Field::Id && profiles.get(column).is_some_and(|profile| profile.identifiers > 0);
        if free && (!choices.has(field) || again || (field.may_repeat() && field != Field::Id && confidence >= 80)) {
            choices.set_column(column, Some(field));
            if let Some(guess) = columns.get_mut(column) {
                (guess.field, guess.confidence, guess.why) = (Some(field), confidence, Some(why));
            }
        }
    }
    Guess { choices, columns }
}

/// What a column may hold, each with a confidence and the reason.
#[allow(clippy::wildcard_enum_match_arm, reason = "the list before the match names the fields")]
fn wishes_of(head: &str, profile: &Profile) -> Vec<(Field, u8, Why)> {
    let mut wishes: Vec<(Field, u8, Why)> = Vec::new();
    for (place, (word, fit)) in vocabulary().heads("head", head).into_iter().enumerate() {
        let Some(field) = Field::from_word(word) else { continue };
        let base: i32 = match fit {
            HeadFit::Whole => 80,
            HeadFit::Part => 62_i32.saturating_sub(i32::try_from(place).unwrap_or(0) * 6),
        };
        let share = profile.share(field);
        let (confidence, why) = match share {
            // An empty column, or a field of free text: the head alone decides.
            None => (base, Why::Head),
            Some(share) if share >= 50 => (base + 18, Why::Both(share)),
            Some(share) if share >= 20 => (base, Why::Both(share)),
            // A head that says it outright holds, though the cells are odd; what is odd is shown row by row.
            Some(share) if fit == HeadFit::Whole => (base - 30, Why::Both(share)),
            Some(share) => (base - 45, Why::Both(share)),
        };
        wishes.push((field, u8::try_from(confidence.clamp(0, 98)).unwrap_or(0), why));
        // `Supported`, `Scope` and `Score` are used for one another: what the cells hold decides.
        for other in [Field::Scope, Field::Support, Field::Score] {
            let kin = matches!(field, Field::Scope | Field::Support | Field::Score | Field::Mapping) && other != field;
            if kin && profile.share(other).is_some_and(|share| share >= 80) && share.is_none_or(|share| share < 50) {
                wishes.push((other, 70, Why::Cells(profile.share(other).unwrap_or(0))));
            }
        }
        if matches!(field, Field::Support | Field::Scope)
            && profile.letters > 25
            && share.is_none_or(|share| share < 20)
        {
            wishes.push((Field::Mapping, 60, Why::Long(profile.letters)));
        }
    }
    let known = wishes.len();
    let said = wishes.iter().any(|(_, confidence, _)| *confidence >= 80);
    for field in [Field::Id, Field::Name, Field::Score, Field::Support, Field::Scope] {
        let Some(share) = profile.share(field).filter(|_| !wishes.iter().any(|(own, ..)| *own == field)) else {
            continue;
        };
        let (enough, confidence) = match field {
            Field::Id => (share >= 60 && !said, 88),
            Field::Name => (share >= 50 && !said, 76),
            Field::Score => (share >= 90 && profile.filled >= 2 && profile.decimals, 58),
            Field::Support => (share >= 90 && profile.filled >= 2 && profile.letters <= 3, 56),
            _ => (share >= 95 && profile.filled >= 2 && profile.different <= 3 && known == 0, 50),
        };
        if enough {
            wishes.push((field, confidence, Why::Cells(share)));
        }
    }
    if wishes.is_empty() && head.is_empty() && profile.letters >= 60 && profile.filled >= 2 {
        wishes.push((Field::Mapping, 46, Why::Long(profile.letters)));
    }
    wishes
}

/// What was recognised, in one sentence a column.
pub fn recognised(guess: &Guess) -> Vec<String> {
    let one = |own: &ColumnGuess| {
        let field = own.field?;
        let column = column_name(own.column);
        let (confidence, why) = (own.confidence, own.why_words());
        Some(tr!("import-recognised", column = column, field = field.title(), why = why, confidence = confidence))
    };
    guess.columns.iter().filter_map(one).collect()
}
