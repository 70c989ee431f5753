-- oldest program: 1
-- Who meets a person at the gate and carries on after it. Set by hand; no roll names it.

alter table person add column mentor_id text references staff (staff_id);

create index person_of_mentor on person (mentor_id);
