-- oldest program: 1
-- When a person's key was destroyed on purpose. A key that is missing without it was lost.

alter table person add column erased_at text;
