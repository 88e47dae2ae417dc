"""Charts to take away: drawn once, written as SVG and as PNG."""
