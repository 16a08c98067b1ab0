@echo off
rem Runs Earnest on Windows: finds Java 17 or newer, builds target\earnest.jar first where it is missing.
rem EARNEST_JAVA_OPTS: more options for the JVM. Exit codes are those of the program; 2: no Java, 3: the build failed.
setlocal
set "earnest_home=%~dp0.."
set "earnest_jar=%earnest_home%\target\earnest.jar"
set "earnest_java="

if not defined JAVA_HOME goto path
if not exist "%JAVA_HOME%\bin\java.exe" goto path
set "earnest_version=17"
if exist "%JAVA_HOME%\release" for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release"') do set "earnest_version=%%~v"
for /f "delims=.-+" %%m in ("%earnest_version%") do if %%m GEQ 17 set "earnest_java=%JAVA_HOME%\bin\java.exe"
if defined earnest_java goto build

:path
where java >nul 2>nul && set "earnest_java=java"
if defined earnest_java goto build
echo earnest: needs Java 17 or newer, found none; install one, or set JAVA_HOME to where it is 1>&2
exit /b 2

:build
if exist "%earnest_jar%" goto run
if not exist "%earnest_home%\target" mkdir "%earnest_home%\target"
echo earnest: building target\earnest.jar, once (log: target\build.log) 1>&2
pushd "%earnest_home%"
call mvn -B -ntp -Punchecked -Dmaven.test.skip=true -Dstyle.color=never package >"target\build.log" 2>&1 <nul
popd
if exist "%earnest_jar%" goto run
echo earnest: the build failed; everything it said is in target\build.log 1>&2
exit /b 3

:run
rem short commands start faster with the first compiler alone
set "earnest_tuning=-XX:+UseParallelGC"
for %%c in (--version --help help info init schema completion validate rules test) do if "%~1"=="%%c" set "earnest_tuning=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
"%earnest_java%" -Xlog:disable -Xshare:auto -XX:MaxRAMPercentage=70 -XX:-UsePerfData %earnest_tuning% -Dfile.encoding=UTF-8 %EARNEST_JAVA_OPTS% -jar "%earnest_jar%" %*
exit /b %errorlevel%
