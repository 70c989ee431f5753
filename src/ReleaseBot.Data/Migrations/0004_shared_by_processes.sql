-- oldest program: 1
-- What every process of the estate must know alike: how fast a person sends, tries with numbers that are nobody's, and the keys of page forms.

alter table place add column paced_to bigint not null default 0;

create table stranger (
    number_hash text primary key,
    tries bigint not null,
    next_try_at text,
    at text not null);

create table page_key (
    name text primary key,
    body {blob} not null);
