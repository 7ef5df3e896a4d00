//! The columns of the framework's map: its vertical process groups.

/// Which half of the map a vertical group belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// Strategy, Infrastructure & Product.
    Sip,
    /// Operations.
    Operations,
}

impl Area {
    /// The title printed above the columns.
    pub fn title(self) -> &'static str {
        match self {
            Self::Sip => "Strategy, Infrastructure & Product",
            Self::Operations => "Operations",
        }
    }
}

/// One column of the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapColumn {
    /// The half of the map it stands in.
    pub area: Area,
    /// The vertical group's name as catalogues write it.
    pub vertical_group: String,
}
