//! Other people's formats in.
