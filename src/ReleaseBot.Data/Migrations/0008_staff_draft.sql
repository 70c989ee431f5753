-- oldest program: 1
-- Words that a member of staff had written when their session was over, for the page they were written on; sealed for the person they are about.

create table staff_draft (
    staff_id text not null references staff,
    person_id text not null references person,
    page text not null,
    body {blob} not null,
    at text not null,
    primary key (staff_id, person_id, page));
