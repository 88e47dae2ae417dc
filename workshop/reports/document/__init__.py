"""The JSON file: rounds, in them statements, in them everything known of them; and its schema."""
