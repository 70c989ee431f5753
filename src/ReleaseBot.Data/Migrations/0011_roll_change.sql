-- oldest program: 1
-- Whose release date or legal status the roll has changed since they last knew of it, so that staff find whom they have to tell.
-- What changed is not here: it is worked out from what the person knows and what the roll says.

create table roll_change (
    person_id text primary key references person,
    person_revision bigint not null,
    at text not null);
