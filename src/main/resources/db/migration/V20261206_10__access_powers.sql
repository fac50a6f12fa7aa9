-- V20261206_10  Which of the three powers of administration an account has.
-- Why   System, security and audit administrators are different people, and none of them holds a desk (rules 2.3(8)).
-- Data  Who was administrator becomes the system's. The column administrator stays: a copy of the former version reads it, and
--       what it lets an administrator do belongs mostly to the system's.
-- Undo  drop trigger power_holds_no_desk, person_holds_no_desk on access.account; drop trigger desk_for_no_power on access.holding;
--       drop function access.no_desk_beside_power(), access.no_power_beside_desk(), access.power_of_former();
--       alter table access.account drop column power.
alter table access.account add column power text;
update access.account set power = 'system' where administrator;
alter table access.account
    add constraint account_power check (power in ('system', 'security', 'audit')),
    add constraint account_administrator check (administrator = (power is not distinct from 'system'));
create unique index account_power_once on access.account (person) where power is not null;
comment on column access.account.power is 'null for whoever administers nothing; never changed';
comment on column access.account.administrator is 'read by the former version alone';

-- A copy of the former version opens an administrator without naming a power.
create function access.power_of_former() returns trigger language plpgsql as $$
begin
    if new.administrator and new.power is null then
        new.power := 'system';
    end if;
    return new;
end $$;
create trigger power_of_former before insert on access.account
    for each row execute function access.power_of_former();

-- The accounts of the person are locked, so that a power and a desk that are given at the same time wait for each other.
create function access.no_desk_beside_power() returns trigger language plpgsql as $$
begin
    perform 1 from access.account a
      where a.person = (select person from access.account where login = new.login) for key share;
    if exists (select 1 from access.account a join access.account b on b.person = a.person
                where a.login = new.login and b.power is not null) then
        raise exception 'nobody with a power of administration holds a desk' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger desk_for_no_power before insert on access.holding
    for each row execute function access.no_desk_beside_power();

create function access.no_power_beside_desk() returns trigger language plpgsql as $$
begin
    perform 1 from access.account a where a.person = new.person and a.login <> new.login for update;
    if exists (select 1 from access.account a join access.holding h on h.login = a.login
                where a.person = new.person and h.held_until is null)
       and exists (select 1 from access.account a where a.person = new.person and a.power is not null) then
        raise exception 'nobody who holds a desk has a power of administration' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger power_holds_no_desk after insert on access.account
    for each row when (new.power is not null) execute function access.no_power_beside_desk();
create trigger person_holds_no_desk after update of person, power on access.account
    for each row execute function access.no_power_beside_desk();
