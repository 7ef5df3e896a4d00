//! Every way the document can change.
