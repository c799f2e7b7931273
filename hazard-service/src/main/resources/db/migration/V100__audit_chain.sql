-- The chain over audit_entry: the relay seals every entry before its event leaves. Each service
-- owns a copy (V100). The app role may add to these tables and read them, nothing else.

alter table audit_entry add column aggregate_sequence bigint;
alter table audit_entry add column event_digest bytea;

-- Which entry the event belongs to. A row that is internal is sealed and not published.
alter table outbox add column audit_seq bigint;
alter table outbox add column internal boolean not null default false;
update outbox set audit_seq = audit_entry.seq
  from audit_entry where audit_entry.event_id = outbox.event_id;

-- One row for every entry, in the order of sealing, without gaps:
-- link = SHA-256("WSS-AUDIT-v1" 0x00, link before, entry_hash); the first link before is 32 zero bytes.
create table audit_seal (
  position   bigint primary key check (position > 0),
  seq        bigint not null unique,
  entry_hash bytea  not null,
  leaf_hash  bytea  not null,
  link       bytea  not null
);
revoke update, delete, truncate on audit_seal from ${app_role};

-- Merkle hashes (RFC 9162) of complete subtrees of 2^level entries; levels 8, 16 and 24.
create table audit_tile (
  level    smallint not null,
  position bigint   not null,
  hash     bytea    not null,
  primary key (level, position)
);
revoke update, delete, truncate on audit_tile from ${app_role};

-- Public keys that signed tree heads, so that old heads can be verified after a change of key.
create table audit_key (
  key_id        text        primary key,
  public_key    bytea       not null,
  first_used_at timestamptz not null
);
revoke update, delete, truncate on audit_key from ${app_role};

create table audit_tree_head (
  tree_size bigint      primary key,
  root_hash bytea       not null,
  last_link bytea       not null,
  signed_at timestamptz not null,
  key_id    text        not null references audit_key,
  signature bytea       not null
);
revoke update, delete, truncate on audit_tree_head from ${app_role};

-- Heads Kafka does not have yet.
create table audit_tree_head_outbox (
  tree_size bigint primary key references audit_tree_head
);
revoke update on audit_tree_head_outbox from ${app_role};
grant delete on audit_tree_head_outbox to ${app_role};

create table audit_cosignature (
  tree_size   bigint      not null references audit_tree_head,
  witness     text        not null,
  signature   bytea       not null,
  received_at timestamptz not null,
  primary key (tree_size, witness)
);
revoke update, delete, truncate on audit_cosignature from ${app_role};

-- Entries of before this migration are sealed by the first relay; what appears later unsealed is
-- not among them.
create table audit_backfill (
  up_to bigint  primary key,
  done  boolean not null default false
);
revoke insert, delete, truncate on audit_backfill from ${app_role};
insert into audit_backfill (up_to) select max(seq) from audit_entry having max(seq) is not null;
