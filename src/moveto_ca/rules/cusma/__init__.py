"""Work permits under the Canada-United States-Mexico Agreement (CUSMA), chapter 16."""
