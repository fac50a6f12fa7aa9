-- V20261205_40  The digest of every deployed model.
-- Why   A model that was edited in the engine's table moved a running case's decision to another desk, without a word. Each start
--       compares what is deployed with what was recorded at its deployment (decision 0270).
-- Data  Models that are deployed already are taken over as they are found; nothing is proven about the time before.
-- Undo  Drop the table.
create table engine.model_digest (
    kind        text        not null check (kind in ('process', 'table')),
    key         text        not null,
    version     int         not null,
    file        text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    taken_over  boolean     not null default false,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (kind, key, version)
);
comment on table engine.model_digest is 'what was deployed, as it was deployed; a row is never changed';
comment on column engine.model_digest.taken_over is 'found deployed, by this migration or put in by a copy of the version before';

create function engine.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the digest of a deployed model is recorded once';
end $$;

create trigger model_digest_is_append_only before update or delete on engine.model_digest
    for each row execute function engine.refuse_change();
create trigger model_digest_is_never_emptied before truncate on engine.model_digest
    for each statement execute function engine.refuse_change();

-- What the engine would run: each process and decision table in each version, with the file that it is read from.
create view engine.deployed_model as
select d.kind, d.key, d.version, d.file, encode(sha256(b.bytes_), 'hex') as sha256
  from (select 'process' as kind, key_ as key, version_ as version, resource_name_ as file, deployment_id_ as deployment
          from public.act_re_procdef
        union all
        select 'table', key_, version_, resource_name_, deployment_id_ from public.act_re_decision_def) d
  left join public.act_ge_bytearray b on b.deployment_id_ = d.deployment and b.name_ = d.file;

insert into engine.model_digest (kind, key, version, file, sha256, taken_over)
select kind, key, version, file, sha256, true from engine.deployed_model where sha256 is not null;
