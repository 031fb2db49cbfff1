"""A post office that has a letter well before it says so."""

import asyncio

from aiosmtpd.handlers import Mailbox


class SlowMailbox(Mailbox):
    async def handle_DATA(self, *what):
        answer = await super().handle_DATA(*what)
        await asyncio.sleep(0.4)
        return answer
