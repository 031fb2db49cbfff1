signing-shared = Jag använder en gemensam dator
signing-shared-hint = Vi loggar ut dig när ingenting har hänt på fem minuter. Inget om dig blir kvar på datorn, och dina utkast finns på servern.
signed-out-idle = Vi loggade ut dig eftersom datorn inte användes en stund. Dina utkast finns kvar.
