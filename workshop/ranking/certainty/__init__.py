"""How certain a rank is: intervals, rank sets, tiers, and who could change the top."""
