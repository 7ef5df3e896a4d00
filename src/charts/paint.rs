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
    /// The rest of a box in scope where its coverage is shown as a fill.
    BoxRest = "box-rest", "#5f6c7f", "#404b5c";
    /// Claims that nobody has begun. Text on these five is of the role [`Paint::Text`].
    StatusTodo = "status-todo", "#edf0f4", "#262d38";
    /// Claims that are being written.
    StatusDraft = "status-draft", "#f5c264", "#745114";
    /// Claims finished by their authors.
    StatusReady = "status-ready", "#a9cdf2", "#24548c";
    /// Claims that someone else has read.
    StatusReviewed = "status-reviewed", "#9fd8b8", "#1f6645";
    /// Claims to be looked at again.
    StatusNeedsReview = "status-needs-review", "#f3b3ad", "#86342f";
}

impl Paint {
    /// The colour in high contrast on white: stronger lines, borders and grounds.
    #[allow(clippy::wildcard_enum_match_arm, reason = "the other roles look as in the light palette")]
    pub const fn contrast_light(self) -> &'static str {
        match self {
            Self::Text
            | Self::MutedText
            | Self::HeadText
            | Self::BoxOutText
            | Self::Axis
            | Self::BarBorder
            | Self::BoxOutBorder
            | Self::BoxInScopeBorder => "#000000",
            Self::Grid => "#767676",
            Self::BoxInScope | Self::CoverageFill => "#0a3a75",
            Self::BoxRest => "#4a4f57",
            Self::BoxOut | Self::CoverageTrack => "#ffffff",
            Self::Fully => "#004d2a",
            other => other.light(),
        }
    }

    /// The colour in high contrast on black.
    #[allow(clippy::wildcard_enum_match_arm, reason = "the other roles look as in the dark palette")]
    pub const fn contrast_dark(self) -> &'static str {
        match self {
            Self::Text
            | Self::MutedText
            | Self::HeadText
            | Self::BoxOutText
            | Self::Axis
            | Self::BarBorder
            | Self::BoxOutBorder
            | Self::BoxInScopeBorder => "#ffffff",
            Self::Background | Self::BoxOut | Self::CoverageTrack | Self::NoConformance => "#000000",
            Self::Grid => "#8a8a8a",
            Self::BoxInScope => "#1b57a0",
            Self::CoverageFill => "#6fb0ff",
            Self::BoxRest => "#3a3f47",
            Self::Fully => "#6fe0a8",
            other => other.dark(),
        }
    }

    /// Whether documents use the role; the others are for the window's own charts.
    pub const fn in_documents(self) -> bool {
        !matches!(
            self,
            Self::BoxRest
                | Self::StatusTodo
                | Self::StatusDraft
                | Self::StatusReady
                | Self::StatusReviewed
                | Self::StatusNeedsReview
        )
    }

    /// Every role of text with a ground that it is read on.
    pub const TEXT_PAIRS: &'static [(Self, Self)] = &[
        (Self::Text, Self::Background),
        (Self::MutedText, Self::Background),
        (Self::HeadText, Self::Head),
        (Self::BoxInScopeText, Self::BoxInScope),
        (Self::BoxInScopeText, Self::BoxRest),
        (Self::BoxOutText, Self::BoxOut),
        (Self::Text, Self::StatusTodo),
        (Self::Text, Self::StatusDraft),
        (Self::Text, Self::StatusReady),
        (Self::Text, Self::StatusReviewed),
        (Self::Text, Self::StatusNeedsReview),
    ];
}
