"""The pictures and sounds of a pack, and the regions of pictures that are asked for."""
