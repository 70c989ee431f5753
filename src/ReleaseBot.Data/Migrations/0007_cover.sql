-- oldest program: 1
-- Who stands in for a key worker, named by the person, so that the cover finds them on their list. What they may see is in the place.

create table cover (
    person_id text not null references person,
    staff_id text not null references staff,
    stands_in_for text not null references staff,
    last_day text not null,
    primary key (person_id, staff_id));

create index cover_of on cover (staff_id, last_day);
