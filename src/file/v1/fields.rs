//! Wire shapes whose fields may be missing, and that remember the names of fields they do not know.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Visitor};

/// The name of a field.
pub(super) struct FieldName<'de>(pub(super) &'de str);

impl<'de> Deserialize<'de> for FieldName<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// Takes the identifier.
        struct Name;

        impl<'de> Visitor<'de> for Name {
            type Value = FieldName<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a field")
            }

            fn visit_borrowed_str<E>(self, name: &'de str) -> Result<FieldName<'de>, E> {
                Ok(FieldName(name))
            }
        }

        deserializer.deserialize_identifier(Name)
    }
}

/// A text that tells apart whether it is there and empty, or not there.
#[derive(Debug, Default)]
pub(super) struct Given(pub(super) Option<String>);

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(Some(text)))
    }
}

/// Declares a wire shape: missing fields take the default of their type, the names of unknown or repeated fields are
/// collected in `stray`.
macro_rules! wire {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Default)]
        pub(super) struct $name {
            $($(#[$field_doc])* pub(super) $field: $type,)+
            /// The names of fields that the shape does not have, or that stand twice.
            pub(super) stray: Vec<String>,
        }

        impl $name {
            /// The names of its fields as files have them.
            pub(super) const FIELDS: &[&str] = &[$(stringify!($field)),+];
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                /// Takes the fields one by one.
                struct Fields;

                impl<'de> serde::de::Visitor<'de> for Fields {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str("named fields in round brackets")
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                        $(let mut $field: Option<$type> = None;)+
                        let mut stray = Vec::new();
                        while let Some(name) = map.next_key::<$crate::file::v1::fields::FieldName<'de>>()? {
                            match name.0 {
                                $(stringify!($field) if $field.is_none() => $field = Some(map.next_value()?),)+
                                other => {
                                    stray.push(other.to_owned());
                                    map.next_value::<serde::de::IgnoredAny>()?;
                                }
                            }
                        }
                        Ok($name { $($field: $field.unwrap_or_default(),)+ stray })
                    }
                }

                deserializer.deserialize_struct(stringify!($name), &[$(stringify!($field)),+], Fields)
            }
        }
    };
}
pub(super) use wire;
