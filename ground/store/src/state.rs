//! Closed sets of words (a state, a role, a kind), kept in the database as text.

/// An enum whose variants are words in the database and in addresses.
///
/// ```ignore
/// store::words! { pub enum State { Draft = "draft", Submitted = "submitted" } }
/// ```
#[macro_export]
macro_rules! words {
    ($(#[$about:meta])* $seen:vis enum $name:ident { $($(#[$what:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $seen enum $name { $($(#[$what])* $variant),* }

        impl $name {
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The word in the database and in addresses.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }

            pub fn from_word(word: &str) -> Option<$name> {
                match word { $($word => Some($name::$variant),)* _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }

        $crate::kept_as! {
            $name, String,
            |it: &$name| it.word().to_owned(),
            |word: String| $name::from_word(&word).ok_or_else(|| format!("no {} is called {word:?}", stringify!($name)).into())
        }
    };
}

/// A type that the database keeps as another: its name, that other, how it becomes one, and how it comes back (which may
/// fail). By hand instead of by sqlx's derive, whose macros build both databases' drivers a second time.
#[macro_export]
macro_rules! kept_as {
    ($name:ident, $kind:ty, $out:expr, $back:expr) => {
        impl<D: $crate::sqlx::Database> $crate::sqlx::Type<D> for $name
        where
            $kind: $crate::sqlx::Type<D>,
        {
            fn type_info() -> D::TypeInfo {
                <$kind as $crate::sqlx::Type<D>>::type_info()
            }
            fn compatible(info: &D::TypeInfo) -> bool {
                <$kind as $crate::sqlx::Type<D>>::compatible(info)
            }
        }

        impl<'q, D: $crate::sqlx::Database> $crate::sqlx::Encode<'q, D> for $name
        where
            $kind: $crate::sqlx::Encode<'q, D>,
        {
            fn encode_by_ref(
                &self,
                into: &mut <D as $crate::sqlx::Database>::ArgumentBuffer,
            ) -> Result<$crate::sqlx::encode::IsNull, $crate::sqlx::error::BoxDynError> {
                let out: fn(&$name) -> $kind = $out;
                <$kind as $crate::sqlx::Encode<'q, D>>::encode(out(self), into)
            }
        }

        impl<'r, D: $crate::sqlx::Database> $crate::sqlx::Decode<'r, D> for $name
        where
            $kind: $crate::sqlx::Decode<'r, D>,
        {
            fn decode(value: D::ValueRef<'r>) -> Result<Self, $crate::sqlx::error::BoxDynError> {
                let back: fn($kind) -> Result<$name, $crate::sqlx::error::BoxDynError> = $back;
                back(<$kind as $crate::sqlx::Decode<'r, D>>::decode(value)?)
            }
        }
    };
}
