"""A report as a DOCX file."""
