"""A real SMTP server for tests (Debian: python3-aiosmtpd). Prints its port, keeps every message as a file, ends with its standard input."""

import argparse
import asyncio
import base64
import itertools
import json
import pathlib
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

parser = argparse.ArgumentParser()
parser.add_argument("folder", type=pathlib.Path)
parser.add_argument("--cert")
parser.add_argument("--key")
parser.add_argument("--implicit", action="store_true")
parser.add_argument("--login", help="user:password")
parser.add_argument("--size", type=int, default=33554432)
parser.add_argument("--ascii", action="store_true", help="no SMTPUTF8")
parser.add_argument("--rcpt", help="the reply to every recipient")
parser.add_argument("--data", help="the reply to every message")
parser.add_argument("--fault", choices=["greeting", "recipient", "body", "after-data", "hang-after-data"])
arguments = parser.parse_args()
numbers = itertools.count(1)


class Mailbox:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if arguments.fault == "recipient":
            server.transport.abort()
            return "421 gone"
        if arguments.rcpt:
            return arguments.rcpt
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if arguments.data:
            return arguments.data
        stem = arguments.folder / f"{next(numbers):03}"
        stem.with_suffix(".eml").write_bytes(envelope.original_content)
        stem.with_suffix(".json").write_text(json.dumps(
            {"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None, "login": bool(session.authenticated), "options": envelope.mail_options}))
        if arguments.fault == "after-data":
            server.transport.abort()
        if arguments.fault == "hang-after-data":
            await asyncio.sleep(60)
        return "250 OK queued"


class Server(SMTP):
    async def auth_XOAUTH2(self, server, arguments_given):
        said = base64.b64decode(arguments_given[1]).decode() if len(arguments_given) > 1 else ""
        user, token = (arguments.login or ":").split(":")
        return AuthResult(success=said == f"user={user}\x01auth=Bearer {token}\x01\x01", handled=False)

    async def smtp_DATA(self, arg):
        if arguments.fault != "body":
            return await super().smtp_DATA(arg)
        await self.push("354 go on")
        await self._reader.read(1000)
        self.transport.abort()

    def connection_made(self, transport):
        if arguments.fault == "greeting":
            transport.abort()
            return
        super().connection_made(transport)


def let_in(server, session, envelope, mechanism, data):
    user, password = arguments.login.split(":")
    return AuthResult(success=data.login == user.encode() and data.password == password.encode(), handled=False)


def serve():
    return Server(
        Mailbox(), hostname="mail.test", data_size_limit=arguments.size, enable_SMTPUTF8=not arguments.ascii,
        tls_context=tls if tls and not arguments.implicit else None, require_starttls=bool(tls) and not arguments.implicit,
        authenticator=let_in if arguments.login else None, auth_required=bool(arguments.login), auth_require_tls=not arguments.implicit)


tls = None
if arguments.cert:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(arguments.cert, arguments.key)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(serve, "127.0.0.1", 0, ssl=tls if arguments.implicit else None)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
