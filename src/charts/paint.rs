//! The roles that paint plays in charts, and the two palettes that documents use.

/// Declares the closed list of roles: doc, variant, word, light colour, dark colour.
macro_rules! paints {
    ($($(#[$doc:meta])* $variant:ident = $word:literal, $light:literal, $dark:literal;)+) => {
        /// What a colour means; the window's theme or a palette decides how it looks.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Paint { $($(#[$doc])* $variant,)+ }

        impl Paint {
            /// All roles.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The word that style sheets use.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// The colour on white paper, as `#rrggbb`.
            pub const fn light(self) -> &'static str {
                match self { $(Self::$variant => $light,)+ }
            }

            /// The colour on a dark screen, as `#rrggbb`.
            pub const fn dark(self) -> &'static str {
                match self { $(Self::$variant => $dark,)+ }
            }
        }
    };
}

paints! {
    /// The ground of a chart.
    Background = "background", "#ffffff", "#171b22";
    /// Text on the ground.
    Text = "text", "#1b2430", "#e6e9ee";
    /// Text of less weight on the ground.
    MutedText = "muted", "#566172", "#a5afbd";
    /// Lines that guide the eye.
    Grid = "grid", "#d5dbe3", "#353d4a";
    /// The line that bars stand on.
    Axis = "axis", "#566172", "#a5afbd";
    /// The head of a domain, a column or an area of the map.
    Head = "head", "#e3e9f1", "#2a3342";
    /// Text on a head.
    HeadText = "head-text", "#1b2430", "#e6e9ee";
    /// The box of a process in scope.
    BoxInScope = "box-in", "#1d5fa8", "#2f74c4";
    /// The border of a box in scope.
    BoxInScopeBorder = "box-in-border", "#0c2f57", "#b9d6f7";
    /// Text and tick on a box in scope.
    BoxInScopeText = "box-in-text", "#ffffff", "#ffffff";
    /// The box of a process that is not in scope.
    BoxOut = "box-out", "#f7f8fa", "#1f252e";
    /// The border of a box that is not in scope.
    BoxOutBorder = "box-out-border", "#b4bdc9", "#4a5566";
    /// Text on a box that is not in scope.
    BoxOutText = "box-out-text", "#4c5768", "#b3bcc9";
    /// The submitted share of a coverage bar.
    CoverageFill = "coverage", "#1d5fa8", "#4b93e0";
    /// The rest of a coverage bar.
    CoverageTrack = "coverage-track", "#edf0f4", "#262d38";
    /// The border of a bar.
    BarBorder = "bar-border", "#2b3a4d", "#c3ccd8";
    /// A bar of full conformance.
    Fully = "fully", "#1b6b45", "#3fa873";
    /// A bar of partial conformance.
    Partially = "partially", "#f5c264", "#8a6013";
    /// The hatch over a bar of partial conformance.
    PartiallyHatch = "partially-hatch", "#7d4f00", "#f2c766";
    /// A bar without conformance.
    NoConformance = "none", "#ffffff", "#171b22";
}
