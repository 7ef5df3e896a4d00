### Claimbook: settings

theme-system = As the system
theme-light = Light
theme-dark = Dark
theme-contrast-light = High contrast, light
theme-contrast-dark = High contrast, dark

settings-title = Settings
settings-zoom = Zoom
settings-smaller = Smaller
settings-larger = Larger
settings-new = New assessments
settings-new-about = What the form for a new assessment starts with.
settings-newest = The newest
