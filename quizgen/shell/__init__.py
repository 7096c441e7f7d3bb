"""What commands have in common: packs come in, files go out."""
