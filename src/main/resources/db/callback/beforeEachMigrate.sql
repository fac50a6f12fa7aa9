-- A change of a large table may take longer than any act (decision 0086).
set local statement_timeout = 0;
