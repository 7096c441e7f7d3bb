"""Where what students answered is kept: a file of SQLite's, whose log is the truth."""
