<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>portal</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts to sign in. Try again in %n second(s).</source>
        <translation>
            <numerusform>Too many attempts to sign in. Try again in %n second.</numerusform>
            <numerusform>Too many attempts to sign in. Try again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
