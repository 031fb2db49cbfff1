//! Permissions as types. A handler takes `May<Close, Survey, Me>` and holds the record, or the request has ended:
//! not visible → 404, visible but not permitted → 403. Routes are made only by `route`, whose handler's first
//! argument is a `Guarded`; so a handler that never asks does not compile.

use crate::{Address, App, Error, Result};
use axum::extract::{FromRequestParts, RawPathParams};
use axum::handler::Handler;
use axum::http::{Method, request::Parts};
use axum::routing::{MethodFilter, MethodRouter, on};
use std::collections::HashMap;
use std::future::Future;
use std::marker::PhantomData;
use store::Id;

/// Something a person does to a record; its name is a verb of the field.
pub trait Act: Send + Sync + 'static {
    const NAME: &'static str;
}

/// Makes acts: `acts! { Edit, Close }`.
#[macro_export]
macro_rules! acts {
    ($($(#[$about:meta])* $name:ident),* $(,)?) => { $(
        $(#[$about])*
        #[derive(Debug)]
        pub struct $name;
        impl $crate::Act for $name { const NAME: &'static str = stringify!($name); }
    )* };
}

acts! {
    /// To see that it exists, and what it says. Whoever may not gets "not found".
    See,
    Edit,
    Create,
    Remove,
}

/// The rule: may this person do that to this record?
pub trait Permit<A: Act, Who> {
    fn permits(&self, who: &Who) -> bool;
}

/// A record that an address names. It is read as seen by the person asking, so that a rule can decide
/// from the record alone.
pub trait Found<Who>: Sized + Send + 'static {
    /// The glossary's word for the record.
    const KIND: &'static str;
    fn find(path: &PathWords, who: &Who, app: &App) -> impl Future<Output = Result<Option<Self>>> + Send;
}

/// The places of an address, as they came.
pub struct PathWords(HashMap<String, String>);

impl PathWords {
    /// What is no id cannot be found.
    pub fn id(&self, place: &str) -> Result<Id> {
        self.word(place).parse().map_err(|_| Error::NotFound)
    }

    pub fn word(&self, place: &str) -> &str {
        self.0.get(place).map_or("", String::as_str)
    }
}

async fn path_words(parts: &mut Parts, app: &App) -> Result<PathWords> {
    let params = RawPathParams::from_request_parts(parts, app).await.map_err(|_| Error::NotFound)?;
    Ok(PathWords(params.iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect()))
}

/// The permitted record, with the person who asked.
#[derive(Debug)]
pub struct May<A, R, Who> {
    pub record: R,
    pub who: Who,
    act: PhantomData<A>,
}

impl<A, R, Who> May<A, R, Who> {
    pub fn into_record(self) -> R {
        self.record
    }
}

impl<A, R, Who> std::ops::Deref for May<A, R, Who> {
    type Target = R;
    fn deref(&self) -> &R {
        &self.record
    }
}

impl<A, R, Who> FromRequestParts<App> for May<A, R, Who>
where
    A: Act,
    R: Found<Who> + Permit<See, Who> + Permit<A, Who>,
    Who: Clone + Send + Sync + 'static,
{
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let who = parts.extensions.get::<Who>().cloned().ok_or(Error::SignInFirst)?;
        let path = path_words(parts, app).await?;
        let record = R::find(&path, &who, app).await?.ok_or(Error::NotFound)?;
        if !Permit::<See, Who>::permits(&record, &who) {
            return Err(Error::NotFound);
        }
        if !Permit::<A, Who>::permits(&record, &who) {
            return Err(Error::Forbidden);
        }
        Ok(May { record, who, act: PhantomData })
    }
}

/// Why a door stands open to everybody.
pub trait Why: Send + Sync + 'static {
    const WHY: &'static str;
}

/// Open to everybody; the reason is part of the type, and of the route table.
#[derive(Debug)]
pub struct Public<W>(PhantomData<W>);

impl<W: Why> FromRequestParts<App> for Public<W> {
    type Rejection = Error;
    async fn from_request_parts(_: &mut Parts, _: &App) -> Result<Self> {
        Ok(Public(PhantomData))
    }
}

/// What a handler's first argument may be: it says whom the route is open to.
pub trait Guarded {
    fn rule() -> String;
}

impl<A: Act, R: Found<Who>, Who> Guarded for May<A, R, Who> {
    fn rule() -> String {
        format!("{} {}", A::NAME, R::KIND)
    }
}

impl<W: Why> Guarded for Public<W> {
    fn rule() -> String {
        format!("public: {}", W::WHY)
    }
}

/// The arguments of a handler, of which the first is a guard.
pub trait GuardFirst {
    fn rule() -> String;
}

macro_rules! guard_first {
    ($($other:ident),*) => {
        impl<M, G: Guarded, $($other),*> GuardFirst for (M, G, $($other,)*) {
            fn rule() -> String { G::rule() }
        }
    };
}
guard_first!();
guard_first!(A);
guard_first!(A, B);
guard_first!(A, B, C);
guard_first!(A, B, C, D);
guard_first!(A, B, C, D, E);

/// One line of the route table.
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub rule: String,
    pub handler: MethodRouter<App>,
    /// The most that may be sent, in bytes.
    pub limit: usize,
}

/// A form of text is far below this.
const SMALL: usize = 512 * 1024;

pub fn route<A: Address, T: GuardFirst + 'static, H: Handler<T, App>>(method: Method, handler: H) -> Route {
    let filter = MethodFilter::try_from(method.clone()).expect("an ordinary method");
    Route { method, path: A::PATH, rule: T::rule(), handler: on(filter, handler), limit: SMALL }
}

impl Route {
    /// For routes that take files.
    pub fn up_to(mut self, bytes: usize) -> Route {
        self.limit = bytes;
        self
    }
}

pub fn get<A: Address, T: GuardFirst + 'static, H: Handler<T, App>>(handler: H) -> Route {
    route::<A, T, H>(Method::GET, handler)
}

pub fn post<A: Address, T: GuardFirst + 'static, H: Handler<T, App>>(handler: H) -> Route {
    route::<A, T, H>(Method::POST, handler)
}
