using System.Collections.Frozen;

namespace ProtectRespect.Bot.Recognition.Text;

/// <summary>Short forms, slang and common misspellings that mean the same as plain words.</summary>
internal static class TextSpeak
{
    private const string Table = """
        u=you; ur=your; r=are; y=why; n=and; k=ok; c=see; b=be; ya=you; yu=you; yr=your; urself=yourself; uve=youve; ure=youre; iam=i am;
        wanna=want to; wna=want to; gonna=going to; gna=going to; gunna=going to; gon=going to; gotta=got to; hafta=have to;
        tryna=trying to; tryin=trying to; finna=going to; lemme=let me; gimme=give me; dunno=dont know; idk=i dont know;
        idek=i dont even know; dno=dont know; idc=i dont care; pls=please; plz=please; plss=please; plzz=please; plse=please;
        pleasee=please; bc=because; cos=because; cuz=because; coz=because; cus=because; cause=because; bcos=because; bcs=because;
        becuase=because; becos=because; rn=right now; tn=tonight; tonite=tonight; 2nite=tonight; 2night=tonight; 2moro=tomorrow;
        2morrow=tomorrow; tmrw=tomorrow; tmr=tomorrow; tomoz=tomorrow; tomorow=tomorrow; tommorow=tomorrow; tommorrow=tomorrow; 2day=today;
        asap=right now; bf=boyfriend; bfs=boyfriend; gf=girlfriend; gfs=girlfriend; bff=best friend; bestie=best friend;
        besties=best friend; m8=mate; m8s=mates; sis=sister; lil=little; msg=message; msgs=messages; msging=messaging; msged=messaged;
        txt=text; txts=texts; txting=texting; pic=picture; pics=pictures; pix=pictures; piccs=pictures; photo=picture; photos=pictures;
        vid=video; vids=videos; snap=snapchat; sc=snapchat; snapped=snapchat; insta=instagram; ig=instagram; fb=facebook; yt=youtube;
        tt=tiktok; wapp=whatsapp; whatsap=whatsapp; dm=message; dms=messages; dmed=messaged; dming=messaging; acc=account; accs=accounts;
        thx=thanks; thnx=thanks; tnx=thanks; ty=thank you; tysm=thank you; ta=thanks; thankyou=thank you; np=no problem; nvm=never mind;
        nm=never mind; jk=joking; lmao=lol; lmfao=lol; rofl=lol; loll=lol; lool=lol; haha=lol; hahaha=lol; hahahaha=lol; hehe=lol;
        omg=oh my god; wtf=what the fuck; wth=what the hell; wdym=what do you mean; wym=what do you mean; ngl=not going to lie;
        tbh=to be honest; imo=in my opinion; fr=for real; frfr=for real; ffs=fuck sake; smth=something; smthn=something; sth=something;
        somethin=something; somthing=something; sumthing=something; summat=something; sumat=something; suttin=something; sumin=something;
        nothin=nothing; nuthin=nothing; nowt=nothing; sum1=someone; some1=someone; sm1=someone; sumone=someone; somone=someone; no1=noone;
        any1=anyone; every1=everyone; evry1=everyone; ppl=people; peeps=people; pple=people; gurl=girl; gurls=girls; gal=girl; wen=when;
        wat=what; wot=what; wut=what; wht=what; wats=whats; wots=whats; wuts=whats; hw=how; wer=where; shud=should; shld=should; wud=would;
        cud=could; cld=could; wld=would; cnt=cant; cannot=cant; dnt=dont; dosnt=doesnt; dosent=doesnt; doesent=doesnt; didn=didnt;
        dint=didnt; isn=isnt; wnt=wont; aint=isnt; noo=no; soo=so; yess=yes; yeah=yes; yea=yes; yh=yes; ye=yes; yep=yes; yup=yes; yeh=yes;
        nah=no; nope=no; na=no; okay=ok; okey=ok; okk=ok; kk=ok; hii=hi; heyy=hey; hiya=hi; helloo=hello; byee=bye; helpp=help; abt=about;
        bout=about; b4=before; bfore=before; l8r=later; l8=late; gr8=great; h8=hate; luv=love; lov=love; wiv=with; wif=with; wiht=with;
        w=with; wo=without; tho=though; thru=through; thts=thats; tht=that; dat=that; da=the; teh=the; dis=this; dem=them; dey=they;
        ther=there; thier=their; gud=good; gd=good; rly=really; rlly=really; relly=really; realy=really; reallly=really; prolly=probably;
        probs=probably; def=definitely; obvs=obviously; obv=obviously; srsly=seriously; actualy=actually; defo=definitely;
        deffo=definitely; frend=friend; freind=friend; freinds=friends; frnd=friend; frends=friends; fren=friend; frens=friends; mom=mum;
        mam=mum; mummy=mum; moms=mums; mams=mums; ma=mum; daddy=dad; hav=have; hv=have; av=have; ave=have; avin=having; hvnt=havent;
        skl=school; skool=school; schl=school; skwl=school; uni=university; bday=birthday; wknd=weekend; hrs=hours; hr=hour; wk=week;
        wks=weeks; yrs=years; yo=years old; nite=night; cba=cant be bothered; cbb=cant be bothered; nudez=nudes; noods=nudes; n00ds=nudes;
        nudies=nudes; nude=nudes; nood=nudes; sexts=sexting; sext=sexting; seggs=sex; sx=sex; secks=sex; s3x=sex; nonces=nonce; pedo=paedo;
        peado=paedo; peedo=paedo; pedophile=paedo; paedophile=paedo; paedos=paedo; pedos=paedo; kms=kill myself; kys=kill yourself;
        unalive=kill; sewerslide=suicide; sh=self harm; selfharm=self harm; oded=overdose; ods=overdose; mandem=gang lads;
        olders=older lads; youngers=younger lads; elders=older lads; trapp=trapping; shotting=selling drugs; shottin=selling drugs;
        bando=trap house; cunch=county lines; cuntry=county lines; oj=out county; tel=telephone; fone=phone; phne=phone; mob=mobile;
        mobs=mobile; fones=phones; num=number; gtg=got to go; g2g=got to go; cya=see you; cu=see you; ttyl=talk later; ily=i love you;
        ilu=i love you; ilysm=i love you; dsls=dsl; ysw=social worker; sw=social worker; swer=social worker; socials=social services;
        feds=police; fedz=police; popo=police; 5o=police; rozzers=police; bizzies=police; coppers=police; copper=police; jakes=police;
        yp=young person; yps=young people; cyp=young people; kiddo=child; cig=cigarette; zoot=weed; zoots=weed; bud=weed; spliff=weed;
        spliffs=weed; ket=ketamine; coke=cocaine; mandy=mdma; nos=balloons; od=overdose; mins=minutes;
        """;

    private static readonly FrozenDictionary<string, string[]> Meant = Table
        .Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1].Split(' '), StringComparer.Ordinal);

    /// <summary>Every short form with its plain words.</summary>
    public static IEnumerable<(string Word, string Means)> All => Meant.Select(m => (m.Key, string.Join(' ', m.Value)));

    /// <summary>The plain words, or null when the word means itself.</summary>
    public static string[]? Find(string word) => Meant.GetValueOrDefault(word);
}
