-- Sign-ups are counted by address, and gone as soon as the account is open.

create index sign_up_email on identity.sign_up (email);
alter table identity.sign_up drop column opened_at;
