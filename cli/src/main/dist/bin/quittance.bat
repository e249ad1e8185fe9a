@echo off
rem Starts quittance; needs a Java 17 or later, nothing else.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_CMD=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA_CMD=%JAVA_HOME%\bin\java.exe"
"%JAVA_CMD%" -XX:+UseSerialGC -Xms64m -Xss2m -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -cp "%HOME_DIR%\lib\*" org.quittance.cli.Main %*
exit /b %ERRORLEVEL%
