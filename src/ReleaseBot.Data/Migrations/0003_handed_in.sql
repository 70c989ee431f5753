-- oldest program: 1
-- What people handed to a desk of their prison, so that the desk finds it; what it says and how it stands is in the place.

create table handed_in (
    person_id text not null references person,
    item_id text not null,
    desk text not null,
    moved_at text not null,
    over_at text,
    primary key (person_id, item_id));

create index handed_in_open on handed_in (desk, moved_at) where over_at is null;
