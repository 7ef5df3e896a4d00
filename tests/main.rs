//! One test binary of modules.

mod support;

mod figures_vectors;
