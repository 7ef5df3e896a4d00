//! Everything a user can ask for, in one table: menus, palette, keys, tooltips and the cheat sheet come from it.

mod keys;
mod menu;
mod table;

pub use keys::{clashes, consume, is_command_key, key_text, keys_of_views, shortcut_text};
pub use menu::{command_button, command_icon, command_item, menu_items, worded_command_button};
pub use table::{Entry, Group, TABLE, entry};
