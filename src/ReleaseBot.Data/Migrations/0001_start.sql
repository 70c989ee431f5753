-- oldest program: 1
-- Sealed values are {blob}; everything else stands clear: ids, times, revisions, kinds, legal status, dates.

create table installation (
    name text primary key,
    value {blob} not null);

create table establishment (
    establishment_id text primary key,
    code text not null unique,
    name text not null,
    nation text not null check (nation in ('england', 'wales')),
    settings text not null,
    secret_hash text unique);

create table staff (
    staff_id text primary key,
    establishment_id text not null references establishment,
    role text not null,
    user_name text not null unique,
    name {blob} not null,
    password_hash text not null,
    disabled_at text,
    wrong_tries bigint not null default 0,
    next_try_at text);

create table kiosk (
    kiosk_id text primary key,
    establishment_id text not null references establishment,
    name text not null,
    enrol_hash text unique,
    enrol_expires_at text,
    secret_hash text unique,
    enrolled_at text,
    revoked_at text,
    unique (establishment_id, name));

create table person (
    person_id text primary key,
    number_hash text not null unique,
    token_user text not null unique,
    establishment_id text not null references establishment,
    key_worker_id text references staff (staff_id),
    first_name {blob} not null,
    details {blob} not null,
    legal_status text not null,
    release_date text,
    release_date_kind text,
    temporarily_out bigint not null,
    left_at text,
    imported_at text not null,
    revision bigint not null);

create index person_of_establishment on person (establishment_id);
create index person_of_key_worker on person (key_worker_id);

-- Destroying the row erases the person: nothing sealed for them opens again.
create table person_key (
    person_id text primary key references person,
    wrapped {blob} not null);

create table number_alias (
    number_hash text primary key,
    person_id text not null references person);

create table person_history (
    person_id text not null references person,
    history_id text not null,
    at text not null,
    source text not null,
    field text not null,
    old_value {blob},
    new_value {blob},
    primary key (person_id, history_id));

create table place (
    person_id text primary key references person,
    revision bigint not null,
    changed_at text not null,
    body {blob} not null);

create table conversation (
    conversation_id text primary key,
    person_id text not null references person,
    session_id text,
    locale text,
    opened_at text not null,
    closed_at text,
    unique (conversation_id, person_id));

create index conversation_of_person on conversation (person_id);

-- The numbers of a turn's activities follow one another in their conversation; a turn of staff has none.
create table turn (
    person_id text not null,
    revision bigint not null,
    conversation_id text,
    client_activity_id text,
    first_number bigint,
    last_number bigint,
    at text not null,
    kinds text not null,
    body {blob} not null,
    primary key (person_id, revision),
    unique (conversation_id, client_activity_id),
    unique (conversation_id, last_number),
    foreign key (person_id) references person,
    foreign key (conversation_id, person_id) references conversation (conversation_id, person_id));

create table alert (
    alert_id text primary key,
    person_id text not null references person,
    establishment_id text not null references establishment,
    conversation_id text,
    kiosk_id text,
    at text not null,
    danger text not null,
    level text not null,
    words {blob} not null,
    seen_at text,
    seen_by text,
    closed_at text,
    closed_by text,
    relayed_at text);

create index alert_open on alert (establishment_id, at) where closed_at is null;
create index alert_of_person on alert (person_id);

create table staff_request (
    request_id text primary key,
    person_id text references person,
    establishment_id text not null references establishment,
    topic text not null,
    kind text not null,
    at text not null,
    due_on text,
    words {blob},
    done_at text,
    done_by text,
    withdrawn_at text);

create index staff_request_open on staff_request (establishment_id, at) where done_at is null and withdrawn_at is null;
create index staff_request_of_person on staff_request (person_id);

create table pin (
    person_id text primary key references person,
    pin_hash text,
    set_at text,
    card_hash text,
    card_expires_at text,
    wrong_tries bigint not null default 0,
    next_try_at text,
    last_signed_in_at text);

create table session (
    session_id_hash text primary key,
    kind text not null check (kind in ('person', 'staff', 'token')),
    person_id text references person,
    staff_id text references staff,
    kiosk_id text references kiosk,
    started_at text not null,
    last_seen_at text not null,
    locked_at text,
    ended_at text,
    expires_at text not null,
    check ((person_id is null) <> (staff_id is null)));

create index session_of_person on session (person_id);
create index session_of_staff on session (staff_id);
create index session_of_kiosk on session (kiosk_id);

create table stream_ticket (
    ticket_hash text primary key,
    conversation_id text not null references conversation,
    after_number bigint not null,
    expires_at text not null);

create table draft (
    person_id text primary key references person,
    body {blob} not null,
    at text not null);

create table audit (
    chain text not null,
    number bigint not null,
    at text not null,
    who text not null,
    role text not null,
    what text not null,
    subject text,
    purpose text,
    device text,
    correlation text,
    result text not null,
    hash text not null,
    primary key (chain, number));

create index audit_by on audit (who, at);

create table audit_head (
    chain text primary key,
    number bigint not null,
    sealed bigint not null default 0);

create index audit_head_unsealed on audit_head (chain) where sealed < number;

create table audit_seal (
    number bigint primary key,
    at text not null,
    heads text not null,
    hash text not null);
