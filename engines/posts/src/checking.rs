//! What a room has to say of its pages while they are written: what helps to write one, and what is wrong with one before
//! readers are let in.

use crate::shelf::Shelf;
use crate::written::Written;
use askama::filters::Safe;
use people::Me;
use std::future::Future;
use std::pin::Pin;
use store::Id;
use web::{App, Errors, Frame, Result, Sent};

/// A page on its way to its readers.
#[derive(Clone, Copy)]
pub struct Checking<'c> {
    pub post: Id,
    pub written: &'c Written,
    pub me: &'c Me,
    pub frame: &'c Frame,
    pub app: &'c App,
}

/// What came of it.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// It is not published with these.
    pub errors: Errors,
    /// It is, once its writer has read these and publishes it all the same.
    pub warnings: Vec<String>,
}

/// What a room answers in its own time.
pub type Answer<'c, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'c>>;

/// A room reads a page before it is published.
pub type Checks = for<'c> fn(Checking<'c>) -> Answer<'c, Checked>;

/// A room draws what helps to write a page, above the field for its text.
pub type Helps = for<'c> fn(Checking<'c>) -> Answer<'c, Safe<String>>;

impl Checking<'_> {
    /// What its shelf says; nothing where the shelf asks for nothing.
    pub(crate) async fn check(self, shelf: Option<&Shelf>) -> Result<Checked> {
        match shelf.and_then(|shelf| shelf.checks) {
            Some(checks) => checks(self).await,
            None => Ok(Checked::default()),
        }
    }

    pub(crate) async fn help(self, shelf: Option<&Shelf>) -> Result<Safe<String>> {
        match shelf.and_then(|shelf| shelf.helps) {
            Some(helps) => helps(self).await,
            None => Ok(Safe(String::new())),
        }
    }
}

impl Checked {
    /// Nothing is wrong, and the writer has read every warning.
    pub(crate) fn lets_go(&self, sent: &Sent) -> bool {
        self.errors.is_empty() && self.warnings.iter().all(|warning| sent.all("warned").any(|read| read == warning))
    }
}
