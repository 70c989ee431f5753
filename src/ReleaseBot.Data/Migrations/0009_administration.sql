-- oldest program: 1
-- The second relay of alerts nobody opened, a row for each way it goes; what roll imports reported; what prison settings were before each change.

create table alert_relay (
    alert_id text not null references alert,
    way text not null,
    tries bigint not null default 0,
    next_try_at text not null,
    sent_at text,
    fault text,
    primary key (alert_id, way));

create index alert_relay_open on alert_relay (next_try_at) where sent_at is null;

create index alert_closed on alert (establishment_id, closed_at) where closed_at is not null;

create table roll_import (
    import_id text primary key,
    establishment_id text not null references establishment,
    at text not null,
    staff_id text not null references staff,
    report {blob} not null);

create index roll_import_of on roll_import (establishment_id, at);

create table settings_change (
    change_id text primary key,
    establishment_id text not null references establishment,
    at text not null,
    staff_id text not null references staff,
    old_settings text not null,
    new_settings text not null);

create index settings_change_of on settings_change (establishment_id, at);
