signing-shared = I am using a shared computer
signing-shared-hint = We sign you out when nothing has happened for five minutes. Nothing of yours stays on the computer, and your drafts are kept on the server.
signed-out-idle = We signed you out, since the computer was not used for a while. Your drafts are kept.
