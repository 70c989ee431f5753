-- oldest program: 1
-- The community offender manager: who has or gets somebody's case outside prison. Set by hand, or by a roll that names one.

alter table person add column com_id text references staff (staff_id);

create index person_of_com on person (com_id);
