import { type Commit, text, write } from '../story.ts';

const registry = text`
"""The channels a warning can take, by name."""

from __future__ import annotations

from importlib import import_module

from .base import Channel

MODULES = {
    "mail": "harbor.tasks.alerts.channels.mail",
    "sms": "harbor.tasks.alerts.channels.sms",
}


def open_channel(name: str, settings) -> Channel:
    """The channel of this name. Only the module of this channel is loaded."""
    return import_module(MODULES[name]).make(settings)


__all__ = ["Channel", "MODULES", "open_channel"]
`;

const base = text`
"""What every channel can do."""

from __future__ import annotations

from typing import Sequence


class Channel:
    """A way to people. Subclasses say how a text is sent to one address."""

    #: Longest text that arrives in one piece.
    limit = 1000

    def send(self, address: str, words: str) -> None:
        raise NotImplementedError

    def send_all(self, addresses: Sequence[str], words: str) -> int:
        """Sends to everybody, cut to the limit. Returns to how many."""
        for address in addresses:
            self.send(address, words[: self.limit])
        return len(addresses)
`;

const mail = text`
"""Warnings by mail."""

from __future__ import annotations

import smtplib
from email.message import EmailMessage

from .base import Channel


class MailChannel(Channel):
    limit = 20000

    def __init__(self, host: str, sender: str) -> None:
        self.host = host
        self.sender = sender

    def send(self, address: str, words: str) -> None:
        message = EmailMessage()
        message["From"] = self.sender
        message["To"] = address
        message["Subject"] = words.splitlines()[0]
        message.set_content(words)
        with smtplib.SMTP(self.host) as server:
            server.send_message(message)


def make(settings) -> MailChannel:
    return MailChannel(settings.mail_host, settings.sender)
`;

const sms = text`
"""Warnings by SMS, through the modem in the harbour office."""

from __future__ import annotations

from .base import Channel


class SmsChannel(Channel):
    limit = 160

    def __init__(self, device: str = "/dev/modem0") -> None:
        self.device = device

    def send(self, address: str, words: str) -> None:
        with open(self.device, "w", encoding="ascii", errors="replace") as modem:
            modem.write(f'AT+CMGS="{address}"\r{words}\x1a')


def make(settings) -> SmsChannel:
    return SmsChannel()
`;

const testChannels = text`
import unittest
from unittest.mock import mock_open, patch

from harbor.settings import Settings
from harbor.tasks.alerts.channels import open_channel
from harbor.tasks.alerts.channels.sms import SmsChannel


class ChannelsTest(unittest.TestCase):
    def test_a_mail_has_the_first_line_as_subject(self):
        with patch("harbor.tasks.alerts.channels.mail.smtplib.SMTP") as smtp:
            open_channel("mail", Settings()).send_all(["pilot@example.org"], "High water\nat ten")
        message = smtp.return_value.__enter__.return_value.send_message.call_args[0][0]
        self.assertEqual(message["Subject"], "High water")

    def test_an_sms_is_cut(self):
        modem = mock_open()
        with patch("harbor.tasks.alerts.channels.sms.open", modem, create=True):
            SmsChannel().send_all(["+000", "+001"], "x" * 500)
        self.assertEqual(modem().write.call_count, 2)
        self.assertLess(len(modem().write.call_args[0][0]), 200)
`;

export const channelsToPeople: Commit = {
  by: 'lucia',
  at: '2024-03-25T12:10:00+00:00',
  message: 'Send warnings by mail and SMS',
  changes: [
    write('src/harbor/tasks/alerts/channels/__init__.py', registry),
    write('src/harbor/tasks/alerts/channels/base.py', base),
    write('src/harbor/tasks/alerts/channels/mail.py', mail),
    write('src/harbor/tasks/alerts/channels/sms.py', sms),
    write('tests/tasks/test_channels.py', testChannels),
  ],
};
