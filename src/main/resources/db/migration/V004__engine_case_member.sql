-- V004  A case knows the organizations that take part in it beside the leading one.
-- Why   Every member of a group pairing confirms and signs; it must find and read the case it is a member of.
-- Data  Members recorded by pairings so far are taken over by V121.
-- Undo  Drop the view and the table; the region scope of lists reads the view.
create table engine.case_member (
    case_no      text not null references engine.case_file,
    organization text not null,
    primary key (case_no, organization)
);
create index case_member_organization on engine.case_member (organization);

create view engine.public_case_member as
select case_no, organization from engine.case_member;
