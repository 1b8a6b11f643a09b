-- A photo of a problem that was shown before, in a problem with another order, is the oldest trick of false claims.
alter table disputes.evidence
  add column dhash bigint,
  add column dhash_bands int[] generated always as (
    array[
      (dhash & 65535)::int,
      ((dhash >> 16) & 65535)::int + 65536,
      ((dhash >> 32) & 65535)::int + 131072,
      ((dhash >> 48) & 65535)::int + 196608
    ]
  ) stored,
  add column shown_before boolean not null default false;
comment on column disputes.evidence.dhash is 'Perceptual hash of 64 bits of a photo. Null for texts, and for photos of one colour.';
comment on column disputes.evidence.dhash_bands is 'The hash in four pieces of 16 bits, each with its place: two that differ in at most three bits have one piece in common.';
comment on column disputes.evidence.shown_before is 'A buyer has shown this photo, or nearly this one, in a problem with another order before.';
create index evidence_alike on disputes.evidence using gin (dhash_bands) where dhash is not null;
