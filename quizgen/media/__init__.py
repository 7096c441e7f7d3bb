"""Pictures and sounds: what a file holds, without what could do harm or give somebody away.

All here work on bytes and load lxml and Pillow only where there is something to read with them.
"""
