-- V20261128_21  Own money and the money of a public fundraising are channels of their own.
-- Why   Charity Law art. 26; decision 0096: whoever holds the money pays it.
-- Data  Requests and payments from before keep their channel.
-- Undo  Narrow the checks again; rows with the new channels have to go first.
alter table funds.request_line drop constraint request_line_channel_check,
    add check (channel in ('FISCAL', 'CHARITY', 'FUNDRAISING', 'OWN'));
alter table funds.payment drop constraint payment_channel_check,
    add check (channel in ('FISCAL', 'CHARITY', 'FUNDRAISING', 'OWN')),
    drop constraint treasury_money_was_released,
    add constraint treasury_money_was_released check (
        channel <> 'FISCAL' or status in ('ORDERED', 'VOID') or released_by is not null);
