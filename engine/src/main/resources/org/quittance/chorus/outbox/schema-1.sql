create table chain (
  only_row integer primary key,
  entries bigint not null,
  head text not null,
  written bigint not null
);
insert into chain values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000', 0);
create table journal (
  seq bigint primary key,
  written bigint not null,
  environment text not null,
  supplier text not null,
  number text not null,
  kind text not null,
  content text not null,
  previous text not null,
  hash text not null unique
);
create index journal_of_invoice on journal (environment, supplier, number, seq);
create table documents (
  sha256 text primary key,
  bytes bigint not null,
  added bigint not null
);
create table invoices (
  environment text not null,
  supplier text not null,
  number text not null,
  place bigint not null unique,
  sha256 text not null,
  name text not null,
  syntax text not null,
  source text not null,
  issued text,
  total text,
  payable text,
  payment_reported integer not null,
  state text not null,
  since bigint not null,
  flux text not null,
  flux_state text not null,
  portal_id bigint,
  status text not null,
  status_since text not null,
  note text not null,
  incidents integer not null,
  attempts integer not null,
  attention integer not null,
  closed integer not null,
  event text not null,
  tries integer not null,
  due bigint,
  owner text,
  lease bigint,
  fence bigint not null,
  entry bigint not null,
  primary key (environment, supplier, number)
);
create index invoices_waiting on invoices (environment, state, place) where due is not null;
create index invoices_due on invoices (environment, state, due, place) where due is not null;
create index invoices_open on invoices (environment, supplier) where state = 'INTEGRATED' and closed = 0;
create index invoices_attention on invoices (environment, attention, place);
create index invoices_portal on invoices (environment, portal_id);
create table attempts (
  environment text not null,
  supplier text not null,
  number text not null,
  attempt integer not null,
  sha256 text not null,
  name text not null,
  syntax text not null,
  begun bigint not null,
  ended bigint,
  outcome text not null,
  flux text not null,
  code text not null,
  message text not null,
  entry bigint not null,
  primary key (environment, supplier, number, attempt)
);
create table queue (
  environment text primary key,
  alert text not null,
  code text not null,
  message text not null,
  since bigint not null,
  until bigint not null,
  failures integer not null
);
create table mirrors (
  environment text not null,
  supplier text not null,
  seen bigint not null,
  due bigint,
  lease bigint,
  fence bigint not null,
  primary key (environment, supplier)
);
