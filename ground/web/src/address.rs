//! An address is a type, so that a link in a letter, a redirect and a route can't disagree.

use std::fmt::Display;

pub trait Address: Display {
    /// The path with places in braces, as the router wants it.
    const PATH: &'static str;
}

/// `address! { Task(task: Id) = "coaching" / "tasks" / task }` makes a type whose `Display` is the address
/// and whose `PATH` is the route.
#[macro_export]
macro_rules! address {
    (@type $(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(Debug, Clone)]
        pub struct $name;
    };
    (@type $(#[$about:meta])* $name:ident ($($place:ident : $kind:ty),*)) => {
        $(#[$about])*
        #[derive(Debug, Clone)]
        pub struct $name { $(pub $place: $kind),* }
    };
    (@path $word:literal) => { concat!("/", $word) };
    (@path $place:ident) => { concat!("/{", stringify!($place), "}") };
    (@write $self:ident $f:ident $word:literal) => { $f.write_str(concat!("/", $word))? };
    (@write $self:ident $f:ident $place:ident) => { write!($f, "/{}", $self.$place)? };
    ($($(#[$about:meta])* $name:ident $(($($place:ident : $kind:ty),*))? = $($segment:tt)/+ ;)*) => { $(
        $crate::address!(@type $(#[$about])* $name $(($($place : $kind),*))?);

        impl $crate::Address for $name {
            const PATH: &'static str = concat!($($crate::address!(@path $segment)),+);
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                $($crate::address!(@write self f $segment);)+
                Ok(())
            }
        }
    )* };
}
