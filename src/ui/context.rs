//! What every view is lent: the application to read, and a place to send commands.

use crate::app::{App, Command, Document};
use crate::edit::{ClaimChange, Edit};

use super::memory::Memory;
use super::theme::Tokens;

/// What every view is lent. A view never changes the document; it sends commands.
pub struct ViewContext<'a> {
    /// The application, to read.
    pub app: &'a App,
    /// The colours and sizes of the theme in force.
    pub tokens: &'a Tokens,
    /// What views remember from frame to frame, and nobody else needs.
    pub memory: &'a mut Memory,
    /// What was asked for in this frame.
    sent: Vec<Command>,
}

impl<'a> ViewContext<'a> {
    /// A context for one frame.
    pub fn new(app: &'a App, tokens: &'a Tokens, memory: &'a mut Memory) -> Self {
        Self { app, tokens, memory, sent: Vec::new() }
    }

    /// The open document.
    pub fn document(&self) -> Option<&'a Document> {
        self.app.document.as_ref()
    }

    /// Asks for something.
    pub fn send(&mut self, command: Command) {
        self.sent.push(command);
    }

    /// Asks for a change of the document.
    pub fn edit(&mut self, edit: Edit) {
        self.send(Command::Edit(edit));
    }

    /// Asks for a change of one claim.
    pub fn change_claim(&mut self, id: crate::assessment::ProcessId, change: ClaimChange) {
        self.edit(Edit::Claims(vec![id], change));
    }

    /// What was asked for.
    pub fn into_sent(self) -> Vec<Command> {
        self.sent
    }
}
